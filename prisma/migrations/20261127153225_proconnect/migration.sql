-- AlterTable
ALTER TABLE "session" ADD COLUMN     "jeton_identite" TEXT;
