@NullMarked
package cn.liandong.notifier.calls;

import org.jspecify.annotations.NullMarked;
