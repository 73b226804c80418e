@NullMarked
package cn.liandong.console.audits;

import org.jspecify.annotations.NullMarked;
