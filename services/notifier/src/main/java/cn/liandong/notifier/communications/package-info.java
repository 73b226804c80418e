/** Communications tests 通信测试: whom they call on what, and when they are over. */
@NullMarked
package cn.liandong.notifier.communications;

import org.jspecify.annotations.NullMarked;
