/** What a page is sent: a snapshot and then numbered changes, resumed where it stood, each frame encoded once per scope. */
@NullMarked
package cn.liandong.console.feeds;

import org.jspecify.annotations.NullMarked;
