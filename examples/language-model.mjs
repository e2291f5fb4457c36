// A transformer learns to write text: this is the demo, with all its options; the model is in demo/model.mjs.
import '../demo/main.mjs';
