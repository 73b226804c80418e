@NullMarked
package cn.liandong.console;

import org.jspecify.annotations.NullMarked;
