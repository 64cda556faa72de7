import { expect, test } from "vitest";
import { uploadPlaces } from "../../../gateway/screening/upload-places.ts";

function taken(place: ReturnType<ReturnType<typeof uploadPlaces>["take"]>): () => void {
  if (typeof place === "string") throw new Error(`there is no place: ${place}`);
  return place;
}

test("one has so many places and no more, and all together have so many", () => {
  const places = uploadPlaces(2, 3);
  const first = taken(places.take("FINANCE"));
  taken(places.take("FINANCE"));
  expect(places.take("FINANCE")).toBe("DEPARTMENT");
  const other = taken(places.take("WATER"));
  expect(places.take("WATER")).toBe("ALL");
  expect(places.take("FINANCE")).toBe("DEPARTMENT");
  other();
  expect(places.take("FINANCE")).toBe("DEPARTMENT");
  first();
  taken(places.take("FINANCE"));
  taken(places.take("HRSS"));
  expect(places.take("WATER")).toBe("ALL");
});
