#include <wasl/version.h>

const char *wasl_version(void)
{
	return WASL_VERSION;
}
