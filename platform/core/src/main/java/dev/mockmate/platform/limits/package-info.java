/** How much may be asked of one replica: what its doors and its readers of tokens are held to. */
package dev.mockmate.platform.limits;
