/** What each instance of a service is told. */
@NullMarked
package cn.liandong.cluster.services;

import org.jspecify.annotations.NullMarked;
