/**
 * The one address clients use: a reverse proxy on Vert.x's, with the limits and the live connections that one leaves out.
 */
package dev.mockmate.local.origin;
