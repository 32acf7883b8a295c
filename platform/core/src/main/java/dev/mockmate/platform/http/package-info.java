/**
 * What every call goes through before it is looked at: limits of size, time and rate, strict reading of bodies and
 * parameters, pages and cursors.
 */
package dev.mockmate.platform.http;
