@NullMarked
package cn.liandong.console.directories;

import org.jspecify.annotations.NullMarked;
