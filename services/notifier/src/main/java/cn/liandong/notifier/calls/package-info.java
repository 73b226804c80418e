/** Makes the calls that accepted attempts ask for, and tells the journal what came of them. */
@NullMarked
package cn.liandong.notifier.calls;

import org.jspecify.annotations.NullMarked;
