@NullMarked
package cn.liandong.dispatch.aid;

import org.jspecify.annotations.NullMarked;
