"""Writes what SAM makes of a template, as JSON: TEMPLATE OUTPUT. Exit code 3: there is no translator."""

import json
import sys

try:
    import samtranslator
    from samtranslator.model.exceptions import InvalidDocumentException
    from samtranslator.translator.transform import transform
    from samtranslator.yaml_helper import yaml_parse
except ImportError as missing:
    print(missing)
    sys.exit(3)


class NoManagedPolicies:
    """Roles are written out, so that nobody has to look up the policies of an account."""

    def load(self):
        return {}


with open(sys.argv[1], encoding="utf-8") as file:
    template = yaml_parse(file)
try:
    translated = transform(template, {}, NoManagedPolicies())
except InvalidDocumentException as refused:
    print(" ".join(cause.message for cause in refused.causes))
    sys.exit(1)
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump({"version": samtranslator.__version__, "resources": translated["Resources"]}, file)
