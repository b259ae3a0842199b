import { startTestCluster } from '@atlas/postgres/testing';
import type { TestProject } from 'vitest/node';
import { applyMigrations } from '../migrations.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database of the cluster that this run's tests share; its role may create others. */
    clusterUrl: string;
    /** The database to which the real migrations were applied: the template of each test's own. */
    templateName: string;
  }
}

/** Starts the one PostgreSQL of a test run and migrates the database of which each test file gets a copy. */
export default async function setUpCluster(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  try {
    await applyMigrations(cluster.databaseUrl);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  const clusterUrl = new URL(cluster.databaseUrl);
  project.provide('templateName', clusterUrl.pathname.slice(1));
  clusterUrl.pathname = '/postgres';
  project.provide('clusterUrl', clusterUrl.href);
  return cluster.stop;
}
