/** Languages of interviews. */
package dev.mockmate.platform.language;
