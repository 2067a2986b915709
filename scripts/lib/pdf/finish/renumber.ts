import { PDFArray, PDFDict, type PDFDocument, PDFNull, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/**
 * Numbers all objects anew in the order in which the catalog leads to them, and drops those that nothing leads to.
 * Chromium numbers them as its own work happens to fall out, which differs from one print to the next.
 */
export function renumber({ context }: PDFDocument): void {
  const { Root, Info } = context.trailerInfo;
  const order = reached([Root, Info], (ref) => context.lookup(ref));
  const numbers = new Map([...order.keys()].map((ref, index) => [ref, PDFRef.of(index + 1)]));
  for (const [ref] of context.enumerateIndirectObjects()) context.delete(ref);
  for (const [ref, object] of order) {
    pointAnew(object, numbers);
    context.assign(numbers.get(ref)!, object);
  }
  context.largestObjectNumber = order.size;
  context.trailerInfo.Root = anew(Root as PDFRef, numbers);
  context.trailerInfo.Info = anew(Info as PDFRef, numbers);
}

/** All objects that some lead to, in order: what an object refers to comes after it, first things first. */
function reached(
  starts: readonly (PDFObject | undefined)[],
  lookup: (ref: PDFRef) => PDFObject | undefined,
): Map<PDFRef, PDFObject> {
  const order = new Map<PDFRef, PDFObject>();
  const waiting = starts.toReversed();
  while (waiting.length > 0) {
    const object = waiting.pop();
    if (!(object instanceof PDFRef)) {
      waiting.push(...partsOf(object).toReversed());
      continue;
    }
    const target = order.has(object) ? undefined : lookup(object);
    if (!target) continue;
    order.set(object, target);
    waiting.push(target);
  }
  return order;
}

function partsOf(object: PDFObject | undefined): PDFObject[] {
  if (object instanceof PDFDict) return object.values();
  if (object instanceof PDFStream) return object.dict.values();
  return object instanceof PDFArray ? object.asArray() : [];
}

/** Makes everything in an object point to the new numbers. */
function pointAnew(object: PDFObject, numbers: ReadonlyMap<PDFRef, PDFRef>): void {
  if (object instanceof PDFStream) return pointAnew(object.dict, numbers);
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      if (value instanceof PDFRef) object.set(key, anew(value, numbers));
      else pointAnew(value, numbers);
    }
  } else if (object instanceof PDFArray) {
    object.asArray().forEach((value, index) => {
      if (value instanceof PDFRef) object.set(index, anew(value, numbers));
      else pointAnew(value, numbers);
    });
  }
}

const anew = (ref: PDFRef, numbers: ReadonlyMap<PDFRef, PDFRef>): PDFObject => numbers.get(ref) ?? PDFNull;
