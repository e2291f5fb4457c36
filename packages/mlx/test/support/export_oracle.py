# Imports functions in Python, calls them, and exports them again. Reads a list of [file, again, inputs, keywords] on
# stdin, the arrays being in ARRAYS.safetensors by name; writes RESULTS.safetensors, and errors as JSON.
import json
import sys

import mlx.core as mx

folder = sys.argv[1]
def stored(array):
    # Safetensors know no float64.
    return array.view(mx.int64) if array.dtype == mx.float64 else array


def restored(name):
    return arrays[name].view(mx.float64) if name.endswith(":float64") else arrays[name]


mx.set_default_device(mx.cpu)
arrays = mx.load(f"{folder}/arrays.safetensors")
results = {"none": mx.array(0)}
errors = []
for index, (file, again, inputs, keywords) in enumerate(json.load(sys.stdin)):
    try:
        given = [restored(name) for name in inputs]
        named = {key: restored(name) for key, name in keywords.items()}
        function = mx.import_function(f"{folder}/{file}")
        outputs = function(*given, **named)
        mx.eval(outputs)
        mx.export_function(f"{folder}/{again}", function, *given, **named)
        for at, output in enumerate(outputs):
            results[f"{index}.{at}"] = stored(output)
    except Exception as error:
        errors.append([file, str(error)])
mx.save_safetensors(f"{folder}/results.safetensors", results)
print(json.dumps(errors))
