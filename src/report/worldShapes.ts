import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import { isoCountries } from '../knowledge/isoCountries';

/** The land of one country. `code` is ISO 3166-1 alpha-2; empty for land that has none of its own. */
export interface CountryShape {
  readonly code: string;
  readonly shape: Feature<Geometry, { readonly name: string }>;
}

/** Land without an ISO number of its own whose addresses have a code nevertheless. */
const byName: Readonly<Record<string, string>> = { Kosovo: 'XK' };

/**
 * The countries of Natural Earth, 1:110 million, as world-atlas packs them. Antarctica is left out: it would take a
 * sixth of the room.
 */
export function worldShapes(): readonly CountryShape[] {
  const codes = new Map(isoCountries.map(({ code, numeric }) => [numeric, code]));
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  return feature(topology, topology.objects.countries)
    .features.map((shape) => ({ code: codes.get(String(shape.id)) ?? byName[shape.properties.name] ?? '', shape }))
    .filter(({ code }) => code !== 'AQ')
    .flatMap((country) => (country.code === 'FR' ? withoutGuiana(country) : country));
}

/** Natural Earth draws French Guiana as a part of France; its addresses have a code of their own. */
function withoutGuiana({ code, shape }: CountryShape): CountryShape[] {
  if (shape.geometry.type !== 'MultiPolygon') return [{ code, shape }];
  const { coordinates } = shape.geometry;
  const part = (isWanted: (longitude: number) => boolean): CountryShape['shape'] => ({
    ...shape,
    geometry: { type: 'MultiPolygon', coordinates: coordinates.filter(([ring]) => isWanted(ring?.[0]?.[0] ?? 0)) },
  });
  return [
    { code, shape: part((longitude) => longitude > -30) },
    { code: 'GF', shape: part((longitude) => longitude <= -30) },
  ];
}
