/** One-tap acknowledgement: links that need no sign-in, the page behind them, and what its button does. */
@NullMarked
package cn.liandong.notifier.links;

import org.jspecify.annotations.NullMarked;
