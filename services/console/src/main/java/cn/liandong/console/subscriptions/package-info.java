/** Which browser shows whose alerts, also while no page is open. */
@NullMarked
package cn.liandong.console.subscriptions;

import org.jspecify.annotations.NullMarked;
