@NullMarked
package cn.liandong.console.keys;

import org.jspecify.annotations.NullMarked;
