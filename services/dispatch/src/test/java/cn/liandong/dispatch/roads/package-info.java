@NullMarked
package cn.liandong.dispatch.roads;

import org.jspecify.annotations.NullMarked;
