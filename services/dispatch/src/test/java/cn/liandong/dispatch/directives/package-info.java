@NullMarked
package cn.liandong.dispatch.directives;

import org.jspecify.annotations.NullMarked;
