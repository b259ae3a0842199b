import * as L from 'leaflet';
import { worldSize } from '../coordonnees.ts';
import { createCanvas, isSameFenetre, marginFor, prepareCanvas, ringMark } from './canvas.ts';
import type { Couche, Couches, Element, Marque, StyleContour } from './couche.ts';
import type { Fenetre, PointEcran } from './fenetre.ts';

/** Something to outline above the map: the mark that shows one of these keys, else the first that has an outline. */
export interface Accent {
  cles: readonly string[];
  style: StyleContour;
}

/** Beyond this scaling of what is drawn, it is drawn again rather than stretched. */
const ETIREMENT_MAX = 1.6;
/**
 * The layer that draws everything: one canvas, and a second above it for what is pointed at, hidden when nothing is.
 * While the map moves they move with it (a CSS transform); they are drawn again when it stops or when the part already
 * drawn no longer covers the window. Land and fills are kept apart, out of the page, so that new marks do not draw them
 * again: each canvas in the page costs at every frame.
 */
export class CoucheCanvas extends L.Layer {
  private carte: L.Map | undefined;
  private readonly socle = createCanvas();
  private readonly visible = createCanvas();
  private readonly accent = createCanvas();
  private readonly canvases = [this.visible, this.accent];
  private fenetre: Fenetre | undefined;
  private couches: Couches = { socle: [], marques: [] };
  private isSoclePeint = false;
  private accents: readonly Accent[] = [];
  private image = 0;
  private readonly abonnes = new Set<(fenetre: Fenetre) => void>();

  override onAdd(carte: L.Map): this {
    this.carte = carte;
    const volet = carte.getPane('overlayPane');
    for (const canvas of this.canvases) volet?.append(canvas);
    this.redraw();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.image);
    for (const canvas of this.canvases) canvas.remove();
    this.carte = undefined;
    return this;
  }

  override getEvents(): { [name: string]: L.LeafletEventHandlerFn } {
    const events: { [name: string]: L.LeafletEventHandlerFn } = {
      moveend: () => this.refresh(),
      viewreset: () => this.refresh(),
      resize: () => this.refresh(),
      move: () => this.follow(),
      zoom: () => this.follow(),
      zoomanim: (event) => {
        const { center, zoom } = event as L.ZoomAnimEvent;
        this.place(zoom, this.originOf(center, zoom));
      },
    };
    return events;
  }

  /** Replaces what is drawn, on the next frame. */
  setCouches(couches: Couches): void {
    const avant = this.couches.socle;
    const isMemeSocle =
      avant.length === couches.socle.length && avant.every((couche, i) => couche === couches.socle[i]);
    this.isSoclePeint &&= isMemeSocle;
    this.couches = couches;
    this.redrawSoon();
  }

  setAccents(accents: readonly Accent[]): void {
    this.accents = accents;
    this.drawAccents();
  }

  /** Called after each drawing. Returns how to stop. */
  onDraw(abonne: (fenetre: Fenetre) => void): () => void {
    this.abonnes.add(abonne);
    return () => this.abonnes.delete(abonne);
  }

  /** Draws on the next frame; several calls are one drawing. */
  redrawSoon(): void {
    cancelAnimationFrame(this.image);
    this.image = requestAnimationFrame(() => this.redraw());
  }

  /** The topmost element at a place of the map's container. */
  elementAt(point: PointEcran): Element | null {
    const { carte, fenetre } = this;
    if (!carte || !fenetre) return null;
    const [decalageX, decalageY] = this.offset(carte, fenetre);
    const surCanvas = { x: point.x - decalageX, y: point.y - decalageY };
    for (const couche of this.toutes().reverse()) {
      const element = couche.elementAt?.(surCanvas, fenetre);
      if (element) return element;
    }
    return null;
  }

  /** The elements of every layer that are visible. */
  elements(): Element[] {
    const { fenetre } = this;
    return fenetre ? this.toutes().flatMap((couche) => couche.elements?.(fenetre) ?? []) : [];
  }

  /** The mark that shows one of some keys, the first of them that the map shows. */
  markOf(cles: readonly string[]): Marque | undefined {
    for (const couche of this.couches.marques)
      for (const cle of cles) {
        const marque = couche.markOf?.(cle);
        if (marque) return marque;
      }
    return undefined;
  }

  /** Every layer, from the lowest up. */
  private toutes(): Couche[] {
    return [...this.couches.socle, ...this.couches.marques];
  }

  /** Where the canvas's corner stands in the container, while the map moves without being redrawn. */
  private offset(carte: L.Map, fenetre: Fenetre): [number, number] {
    const coin = carte.getPixelBounds().min ?? L.point(0, 0);
    return [fenetre.x0 - coin.x, fenetre.y0 - coin.y];
  }

  private follow(): void {
    const { carte, fenetre } = this;
    if (!carte || !fenetre) return;
    const etirement = 2 ** (carte.getZoom() - fenetre.zoom);
    const [x, y] = this.offset(carte, fenetre);
    const { x: largeur, y: hauteur } = carte.getSize();
    const isCouverte =
      etirement === 1 && x <= 0 && y <= 0 && x + fenetre.largeur >= largeur && y + fenetre.hauteur >= hauteur;
    if (isCouverte) return;
    const isEtirable = etirement !== 1 && etirement < ETIREMENT_MAX && etirement > 1 / ETIREMENT_MAX;
    if (isEtirable) this.place(carte.getZoom(), carte.getPixelOrigin());
    else this.refresh();
  }

  /** Puts what is drawn where it belongs at once, and draws again on the next frame: Leaflet says a change many times. */
  private refresh(): void {
    const { carte } = this;
    if (!carte) return;
    this.place(carte.getZoom(), carte.getPixelOrigin());
    this.redrawSoon();
  }

  /** What `getPixelOrigin` will be once the map has gone to a view: where it animates to. */
  private originOf(centre: L.LatLng, zoom: number): L.Point {
    const { carte } = this;
    const volet = carte?.getPane('mapPane');
    if (!carte || !volet) return L.point(0, 0);
    const coin = carte.project(centre, zoom).subtract(carte.getSize().divideBy(2));
    return coin.add(L.DomUtil.getPosition(volet)).round();
  }

  /** Moves and stretches what is drawn to where it belongs in a view, given by its zoom and pixel origin. */
  private place(zoom: number, origine: L.Point): void {
    const { fenetre } = this;
    if (!fenetre) return;
    const echelle = 2 ** (zoom - fenetre.zoom);
    const coin = L.point(fenetre.x0, fenetre.y0).multiplyBy(echelle).subtract(origine);
    for (const canvas of this.canvases) L.DomUtil.setTransform(canvas, coin, echelle);
  }

  private computeFenetre(carte: L.Map): Fenetre {
    const taille = carte.getSize();
    const zoom = carte.getZoom();
    const marge = marginFor(taille.x * taille.y);
    const margeX = Math.round(taille.x * marge);
    const margeY = Math.round(taille.y * marge);
    const coin = carte.getPixelBounds().min ?? L.point(0, 0);
    return {
      zoom,
      taille: worldSize(zoom),
      x0: Math.round(coin.x) - margeX,
      y0: Math.round(coin.y) - margeY,
      largeur: taille.x + 2 * margeX,
      hauteur: taille.y + 2 * margeY,
    };
  }

  private redraw(): void {
    const { carte } = this;
    if (!carte || carte.getSize().x === 0 || carte.getSize().y === 0) return;
    cancelAnimationFrame(this.image);
    const fenetre = this.computeFenetre(carte);
    this.isSoclePeint &&= this.fenetre !== undefined && isSameFenetre(this.fenetre, fenetre);
    this.fenetre = fenetre;
    for (const couche of this.toutes()) {
      const attente = couche.prepare?.(fenetre);
      attente?.then(() => {
        if (this.fenetre === fenetre && this.toutes().includes(couche)) this.paintMarques(fenetre);
      });
    }
    if (!this.isSoclePeint) this.paintSocle(fenetre);
    this.paintMarques(fenetre);
    this.place(carte.getZoom(), carte.getPixelOrigin());
  }

  private paintSocle(fenetre: Fenetre): void {
    const ctx = prepareCanvas(this.socle, fenetre);
    if (!ctx) return;
    for (const couche of this.couches.socle) couche.draw(ctx, fenetre);
    this.isSoclePeint = true;
  }

  private paintMarques(fenetre: Fenetre): void {
    const ctx = prepareCanvas(this.visible, fenetre);
    if (!ctx) return;
    ctx.drawImage(this.socle, 0, 0, fenetre.largeur, fenetre.hauteur);
    for (const couche of this.couches.marques) couche.draw(ctx, fenetre);
    this.drawAccents();
    for (const abonne of this.abonnes) abonne(fenetre);
  }

  /** Outlines the first of some keys that a layer has. */
  private outlineFirst(
    ctx: CanvasRenderingContext2D,
    fenetre: Fenetre,
    cles: readonly string[],
    style: StyleContour,
  ): void {
    for (const cle of cles) for (const couche of this.toutes()) if (couche.outline?.(ctx, fenetre, cle, style)) return;
  }

  private drawAccents(): void {
    const { fenetre } = this;
    // A hidden canvas costs nothing to move.
    this.accent.style.display = this.accents.length > 0 ? '' : 'none';
    if (!fenetre || this.accents.length === 0) return;
    const ctx = prepareCanvas(this.accent, fenetre);
    if (!ctx) return;
    // Many actors may be gathered in one cluster: it is ringed once.
    const entourees = new Set<Marque>();
    for (const { cles, style } of this.accents) {
      const marque = this.markOf(cles);
      if (!marque) this.outlineFirst(ctx, fenetre, cles, style);
      else if (!entourees.has(marque)) ringMark(ctx, fenetre, marque, style);
      if (marque) entourees.add(marque);
    }
  }
}
