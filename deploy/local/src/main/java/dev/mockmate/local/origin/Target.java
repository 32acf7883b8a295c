package dev.mockmate.local.origin;

/**
 * Who answers a request.
 *
 * @param part its name in the stack
 * @param uri what it is asked for: the client's own request line but for documents, which have another path at the part
 */
record Target(String part, String uri) {}
