/** The edge for HTTP clients: translates, never decides. */
package dev.mockmate.billing.rest;
