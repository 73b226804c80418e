@NullMarked
package cn.liandong.notifier.callbacks;

import org.jspecify.annotations.NullMarked;
