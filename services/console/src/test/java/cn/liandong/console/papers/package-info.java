@NullMarked
package cn.liandong.console.papers;

import org.jspecify.annotations.NullMarked;
