@NullMarked
package cn.liandong.dispatch.crews;

import org.jspecify.annotations.NullMarked;
