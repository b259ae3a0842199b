/** Shows how far a long piece of work is: a bar that redraws itself on a terminal, a line now and then elsewhere. */
export interface Avancement {
  /** @param part from 0 to 1. */
  show(part: number, detail: string): void;
  /** Leaves the screen clean for what comes next. */
  end(): void;
}

const LARGEUR = 30;
const MILLISECONDES_TERMINAL = 100;
const MILLISECONDES_LIGNE = 5000;

export function createAvancement(stream: NodeJS.WriteStream, titre: string): Avancement {
  const interval = stream.isTTY ? MILLISECONDES_TERMINAL : MILLISECONDES_LIGNE;
  let last = performance.now();
  let isDrawn = false;
  return {
    show(part, detail) {
      const now = performance.now();
      if (now - last < interval) return;
      last = now;
      const percent = `${Math.floor(part * 100)} %`;
      if (stream.isTTY) {
        const plein = Math.round(part * LARGEUR);
        stream.write(`\r\u001b[K${titre} ${'█'.repeat(plein)}${'░'.repeat(LARGEUR - plein)} ${percent}, ${detail}`);
        isDrawn = true;
      } else stream.write(`${titre} : ${percent}, ${detail}\n`);
    },
    end() {
      if (isDrawn) stream.write('\r\u001b[K');
      isDrawn = false;
    },
  };
}
