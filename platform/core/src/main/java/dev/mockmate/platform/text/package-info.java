/** What counts as text, in one place. */
package dev.mockmate.platform.text;
