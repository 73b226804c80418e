/** What intake decides: reports, incidents and sites. */
@NullMarked
package cn.liandong.contracts.incidents;

import org.jspecify.annotations.NullMarked;
