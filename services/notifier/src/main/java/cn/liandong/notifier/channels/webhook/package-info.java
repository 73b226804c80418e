/** The webhook: one JSON document by HTTP POST. Tried once for each attempt; another attempt is the journal's. */
@NullMarked
package cn.liandong.notifier.channels.webhook;

import org.jspecify.annotations.NullMarked;
