// Where a picture is wider than the window, the newest is at its end.
for (const picture of document.querySelectorAll(".picture")) picture.scrollLeft = picture.scrollWidth;
