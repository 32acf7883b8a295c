/** Work beside the event loop: fair turns for what takes a processor, the way back to the caller's context, and the way through a list. */
package dev.mockmate.platform.concurrency;
