"""Who somebody is: the circumstances, the questions that may be asked, the evidence that is kept."""
