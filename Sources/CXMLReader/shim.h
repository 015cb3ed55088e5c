#include <libxml/xmlversion.h>
/* Debian's headers bring in ICU's, whose types Foundation declares differently; only the fields
   of encoding handlers, which nobody here reads, depend on it. */
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>

/* xmlFree is a mutable global, out of reach from Swift. */
static inline void xmlreader_free_text(xmlChar *text) { xmlFree(text); }
