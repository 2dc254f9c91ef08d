const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });

/** Any colour that CSS knows, as `#rrggbb`; undefined for what is none, or lets something through. */
export function hexOf(text: string): string | undefined {
  if (!canvas || !CSS.supports('color', text) || /^(?:currentcolor|inherit|initial|unset|revert|revert-layer)$|var\(|light-dark\(/i.test(text.trim())) return undefined;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = text;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return alpha === 255 ? `#${[red, green, blue].map((each) => each.toString(16).padStart(2, '0')).join('')}` : undefined;
}
