@NullMarked
package cn.liandong.notifier.communications;

import org.jspecify.annotations.NullMarked;
