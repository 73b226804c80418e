@NullMarked
package cn.liandong.dispatch;

import org.jspecify.annotations.NullMarked;
