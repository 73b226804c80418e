/** Every attempt to reach a person: begun, its result, and when the next one is made. */
@NullMarked
package cn.liandong.notifier.attempts;

import org.jspecify.annotations.NullMarked;
