@NullMarked
package cn.liandong.console.web;

import org.jspecify.annotations.NullMarked;
