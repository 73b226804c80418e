@NullMarked
package cn.liandong.console.walls;

import org.jspecify.annotations.NullMarked;
