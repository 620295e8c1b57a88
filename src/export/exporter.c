#include <string.h>

#include <wasl/export.h>

#define EXPORTER(name) extern const wasl_exporter wasl_exporter_##name;
#include "exporters.def"
#undef EXPORTER

static const wasl_exporter *const exporters[] = {
#define EXPORTER(name) &wasl_exporter_##name,
#include "exporters.def"
#undef EXPORTER
};

const wasl_exporter *wasl_exporter_get(size_t i)
{
	return i < sizeof exporters / sizeof *exporters ? exporters[i] : NULL;
}

const wasl_exporter *wasl_exporter_find(const char *name)
{
	const wasl_exporter *exporter;
	for (size_t i = 0; (exporter = wasl_exporter_get(i)); i++)
		if (!strcmp(exporter->name, name))
			return exporter;
	return NULL;
}
