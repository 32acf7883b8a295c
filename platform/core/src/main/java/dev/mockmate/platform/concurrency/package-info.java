/** Work beside the event loop: fair turns for what takes a processor, and the way back to the caller's context. */
package dev.mockmate.platform.concurrency;
