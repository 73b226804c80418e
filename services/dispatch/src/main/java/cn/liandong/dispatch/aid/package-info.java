/** Units between jurisdictions 增援: the asking side holds a request, the home jurisdiction of the units decides who goes. */
@NullMarked
package cn.liandong.dispatch.aid;

import org.jspecify.annotations.NullMarked;
