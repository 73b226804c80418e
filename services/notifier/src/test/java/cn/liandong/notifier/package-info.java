@NullMarked
package cn.liandong.notifier;

import org.jspecify.annotations.NullMarked;
