# What a picture says in English besides grades, names and dates.

picture-history = { $driver } · history { $season }
picture-report = a report
picture-over = season over
picture-all-over = Season over: this is what was reported
picture-more = and { $count } more
