#include <curl/curl.h>

// `curl_easy_setopt` takes variable arguments, which Swift cannot give: one function a type.
static inline CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode curl_set_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}
static inline CURLcode curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}
typedef size_t (*curl_reader)(char *, size_t, size_t, void *);
static inline CURLcode curl_set_reader(CURL *handle, curl_reader value) {
    return curl_easy_setopt(handle, CURLOPT_READFUNCTION, value);
}
typedef int (*curl_listener)(CURL *, curl_infotype, char *, size_t, void *);
static inline CURLcode curl_set_listener(CURL *handle, curl_listener value) {
    return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, value);
}
typedef int (*curl_watcher)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
static inline CURLcode curl_set_watcher(CURL *handle, curl_watcher value) {
    return curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, value);
}
static inline CURLcode curl_get_code(CURL *handle, long *value) {
    return curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, value);
}

// Macros of a kind that Swift does not see.
static inline CURLcode curl_prepare(void) {
    return curl_global_init(CURL_GLOBAL_DEFAULT);
}
static const long curl_tls_required = CURLUSESSL_ALL;
static const long curl_tls_none = CURLUSESSL_NONE;
static const long curl_tls_oldest = CURL_SSLVERSION_TLSv1_2;
