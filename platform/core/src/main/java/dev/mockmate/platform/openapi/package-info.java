/** Makes the OpenAPI documents say what every call may answer. */
package dev.mockmate.platform.openapi;
