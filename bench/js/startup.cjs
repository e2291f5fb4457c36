// From the first line to a first result; milliseconds as JSON.
const start = performance.now();
const { core: mx } = require('mlx');
const result = mx.add(mx.array(1), mx.array(2)).item();
console.log(JSON.stringify({ inside: performance.now() - start, result }));
