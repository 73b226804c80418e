@NullMarked
package cn.liandong.dispatch.claims;

import org.jspecify.annotations.NullMarked;
