/**
 * A stream as a progress bar takes it. The output of a rank of `mlx launch` is no terminal, but the launcher, which sets
 * `COLUMNS` when its own is one, overwrites lines that end in a carriage return.
 */
export function terminal(stream) {
  const { MLX_RANK, COLUMNS } = process.env;
  if (stream.isTTY || !MLX_RANK || !COLUMNS) return stream;
  return {
    isTTY: true,
    columns: Number(COLUMNS),
    write: (text) => stream.write(text.startsWith('\r\x1b[2K') ? `${text.slice(5)}\r` : text),
  };
}
