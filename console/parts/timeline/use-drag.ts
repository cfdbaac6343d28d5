/** Dragging over a chart selects a stretch of time. The zoom buttons and keys do the same without dragging (WCAG 2.2, 2.5.7). */
import { type PointerEvent, type RefObject, useState } from "react";

/** Shorter than this, in pixels, it was a click. */
const least = 8;

type Drag = { readonly from: number; readonly to: number };

/**
 * Props of what is dragged over, and the stretch under way; both as fractions of the width of the measured element.
 *
 * @param measured as wide as the period
 */
export function useDrag(measured: RefObject<HTMLElement | null>, select: ((from: number, to: number) => void) | undefined) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const placeOf = ({ clientX }: PointerEvent): number => {
    const box = measured.current?.getBoundingClientRect();
    return box && box.width > 0 ? (clientX - box.left) / box.width : 0;
  };
  const isWide = ({ from, to }: Drag): boolean => Math.abs(to - from) * (measured.current?.offsetWidth ?? 0) >= least;
  const stop = () => setDrag(null);
  return {
    drag: drag !== null && isWide(drag) ? drag : null,
    props: select && {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const isPlain =
          event.button === 0 && event.pointerType !== "touch" && !(event.target instanceof Element && event.target.closest("a"));
        const place = placeOf(event);
        if (isPlain && place >= 0 && place <= 1) setDrag({ from: place, to: place });
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => drag && setDrag({ ...drag, to: placeOf(event) }),
      onPointerUp: () => {
        if (drag && isWide(drag)) select(drag.from, drag.to);
        stop();
      },
      onPointerLeave: stop,
      onPointerCancel: stop,
    },
  };
}
